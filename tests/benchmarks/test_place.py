"""A RAM disk is recognised however it is dressed, and a disk is not taken for one."""

import pytest

from benchmarks.place import memory_below, mount_of, read_mounts

MOUNTS = r"""
/dev/sda1 / ext4 rw,relatime 0 0
tmpfs /tmp tmpfs rw,nosuid 0 0
/dev/sdb1 /tmp/kept xfs rw 0 0
/dev/ram0 /ram ext4 rw 0 0
/dev/zram1 /squeezed btrfs rw 0 0
none /mnt/with\040blank ramfs rw 0 0
/dev/sdc1 /hidden ext4 rw 0 0
tmpfs /hidden tmpfs rw 0 0
overlay /merged overlay rw,lowerdir=/usr,upperdir=/tmp/upper,workdir=/tmp/work 0 0
overlay /stacked overlay rw,lowerdir=/usr,upperdir=/merged/upper,workdir=/merged/work 0 0
overlay /container overlay rw,lowerdir=/usr,upperdir=/var/upper,workdir=/var/work 0 0
""".strip()


@pytest.mark.parametrize(
    ("path", "kind", "held"),
    [
        ("/srv/data", "ext4", None),
        ("/tmp", "tmpfs", "tmpfs"),
        ("/tmp/data", "tmpfs", "tmpfs"),
        ("/tmpfoo", "ext4", None),
        ("/tmp/kept/data", "xfs", None),
        ("/ram/data", "ext4", "ext4 on /dev/ram0"),
        ("/squeezed", "btrfs", "btrfs on /dev/zram1"),
        ("/mnt/with blank/data", "ramfs", "ramfs"),
        ("/hidden/data", "tmpfs", "tmpfs"),
        ("/merged/data", "overlay", "overlay on tmpfs"),
        ("/stacked/data", "overlay", "overlay on overlay on tmpfs"),
        ("/container/data", "overlay", None),
    ],
)
def test_what_a_directory_is_on(path: str, kind: str, held: str | None) -> None:
    mounts = read_mounts(MOUNTS)
    mount = mount_of(path, mounts)
    assert mount is not None
    assert (mount.kind, memory_below(mount, mounts)) == (kind, held)


def test_where_nothing_is_mounted_nothing_is_known() -> None:
    assert mount_of("/srv", read_mounts("")) is None
