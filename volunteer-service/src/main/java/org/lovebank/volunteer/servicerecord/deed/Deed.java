package org.lovebank.volunteer.servicerecord.deed;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.servicerecord.deed.DeedRefusal.ServedTimeNotPossible;
import org.lovebank.volunteer.servicerecord.deed.DeedRefusal.TextNamesPerson;

/**
 * What was served: kind, project, time, place, content. {@code minutes} is time served, without breaks and without the
 * way there and back (志愿服务记录办法).
 */
@Embeddable
public record Deed(
        String categoryCode,
        String projectName,
        Instant servedFrom,
        Instant servedTo,
        int breakMinutes,
        int minutes,
        String place,
        String content) {

    private static final Pattern PERSONAL = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[0-9Xx])(?!\\d)");

    /** What somebody reports; the minutes are reckoned here. */
    public static Deed reported(
            ServiceCategory category,
            String projectName,
            Instant from,
            Instant to,
            int breakMinutes,
            String place,
            String content,
            int longestMinutes,
            Instant now) {
        if (!from.isBefore(to)) {
            throw new Refused(new ServedTimeNotPossible("ENDS_BEFORE_IT_BEGINS", longestMinutes));
        }
        if (to.isAfter(now)) {
            throw new Refused(new ServedTimeNotPossible("IN_THE_FUTURE", longestMinutes));
        }
        long minutes = Duration.between(from, to).toMinutes() - breakMinutes;
        if (minutes < 1) {
            throw new Refused(new ServedTimeNotPossible("NOTHING_LEFT", longestMinutes));
        }
        if (minutes > longestMinutes) {
            throw new Refused(new ServedTimeNotPossible("TOO_LONG", longestMinutes));
        }
        mayBeTold("projectName", projectName);
        mayBeTold("place", place);
        mayBeTold("content", content);
        return new Deed(category.name(), projectName, from, to, breakMinutes, Math.toIntExact(minutes), place, content);
    }

    /** Whether the minutes fit into the time between begin and end. */
    public boolean isPossible() {
        return minutes > 0
                && servedFrom.isBefore(servedTo)
                && minutes + breakMinutes
                        <= Duration.between(servedFrom, servedTo).toMinutes() + 1;
    }

    /** How many days ago the service ended. */
    public long daysAgo(Instant now) {
        return Duration.between(servedTo, now).toDays();
    }

    /** Everybody reads these words, other houses too: no phone and no id number in them. */
    public static void mayBeTold(String field, String text) {
        if (PERSONAL.matcher(text).find()) {
            throw new Refused(new TextNamesPerson(field));
        }
    }
}
