package org.lovebank.volunteer.file;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.lovebank.events.VolunteerEvent.Availability;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.file.FileRefusal.FreeTimeNotPossible;
import org.lovebank.volunteer.file.VolunteerFile.Window;

/** Weekly windows in which a volunteer is free, as the file keeps them: {@code MONDAY 09:00 11:30}. */
public final class FreeTime {

    private FreeTime() {}

    /** As the file keeps them; refused when a window ends before it begins. */
    public static List<String> kept(List<Window> windows) {
        return windows.stream().map(FreeTime::kept).distinct().toList();
    }

    /** As the other houses read them. */
    public static List<Availability> read(List<String> kept) {
        return kept.stream().map(FreeTime::read).toList();
    }

    private static String kept(Window window) {
        if (!window.from().isBefore(window.to())) {
            throw new Refused(new FreeTimeNotPossible(window.day().name()));
        }
        return String.format(Locale.ROOT, "%s %s %s", window.day(), window.from(), window.to());
    }

    private static Availability read(String kept) {
        String[] parts = kept.split(" ", -1);
        return new Availability(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }
}
