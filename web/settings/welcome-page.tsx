import { useNavigate } from "@tanstack/react-router";
import Welcome from "./welcome.tsx";

/** The first questions at an address of their own, to go through again. */
export function WelcomePage() {
  const navigate = useNavigate();
  return <Welcome onLeave={() => void navigate({ to: "/" })} />;
}
