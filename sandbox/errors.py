"""The Bot API's way to say no: a code, a description in Telegram's words, and sometimes parameters."""

from typing import Any


class ApiError(Exception):
    """Becomes {"ok": false, "error_code", "description", "parameters"?} with `code` as the HTTP status."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON body of the answer."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad(what: str) -> ApiError:
    """A 400; `what` follows "Bad Request: "."""
    return ApiError(400, f"Bad Request: {what}")
