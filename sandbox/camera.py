"""A phone's camera in front of a screen. It knows nothing but image bytes: what is read is really in the pixels."""

import io
import warnings

import zxingcpp
from PIL import Image

_TILT = 15  # degrees: nobody holds a phone straight
_QUALITY = 60  # JPEG quality of a hasty picture
_EDGE = 0.02  # share of the screen cut away on each side
_FORMATS = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_MAX_PIXELS = 20_000_000  # judged by the header, before a single pixel is unpacked


def point(picture: bytes) -> bytes:
    """Photograph a picture on a screen: cropped, turned 15°, JPEG at quality 60. Image bytes in, image bytes out."""
    screen = _open(picture)
    if screen is None:
        raise ValueError("not a picture, or one of more than 20 megapixels")
    width, height = screen.size
    crop = screen.crop((int(width * _EDGE), int(height * _EDGE), int(width * (1 - _EDGE)), int(height * (1 - _EDGE))))
    turned = crop.rotate(_TILT, Image.Resampling.BICUBIC, expand=True, fillcolor=(120, 116, 110))
    out = io.BytesIO()
    turned.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def decode(image: bytes) -> str | None:
    """The text of the QR code in the picture; None when there is none, or the picture cannot be read."""
    picture = _open(image)
    if picture is None:
        return None
    codes = zxingcpp.read_barcodes(picture, formats=_FORMATS)
    return next((str(code.text) for code in codes if code.valid), None)


def _open(image: bytes) -> Image.Image | None:
    with warnings.catch_warnings():
        # Bombs are refused by the cap below; Pillow's own warning would only repeat it.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(image)) as picture:
                if picture.width * picture.height > _MAX_PIXELS:
                    return None
                return picture.convert("RGB")
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
            return None
