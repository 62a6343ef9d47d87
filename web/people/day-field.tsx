import { TextField } from "#web/design/field.tsx";
import { todayHere } from "./shown.ts";

type DayFieldProps = {
  readonly label?: string;
  /** YYYY-MM-DD, or "". */
  readonly day: string;
  readonly onDay: (day: string) => void;
};

/** The day on which something happened, as it is written down: today, or one before. */
export function DayField({ label = "When", day, onDay }: DayFieldProps) {
  return (
    <div className="max-w-[14rem]">
      <TextField
        label={label}
        type="date"
        max={todayHere()}
        value={day}
        onChange={(event) => onDay(event.target.value)}
      />
    </div>
  );
}

/** Noon of that day here, for an operation. Of today, and where no day is said, nothing: it is the moment itself. */
export function atNoon(day: string): { readonly at?: number } {
  return day === "" || day === todayHere() ? {} : { at: new Date(`${day}T12:00`).getTime() };
}
