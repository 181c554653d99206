"""Takes the picture of docs/notebooks/map.ipynb: `python -m tools.picture_map`."""

import base64
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.foreground import Place, serving
from tests.support.notebook import outputs

PICTURE = Path(__file__).parents[1] / "docs" / "images" / "map.png"

if __name__ == "__main__":
    with TemporaryDirectory() as folder, serving(Place.make(Path(folder, "store"))) as service:
        service.documents()
        PICTURE.write_bytes(base64.b64decode(outputs(service.url)[-1]["data"]["image/png"]))
