"""The problems and file formats of the argumentation competition ICCMA."""
