// Before the first paint, and apart from the program, so that the page never shows the other theme for a moment.
try {
  const theme = localStorage.getItem("weakties.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed: the system's choice stands.
}
