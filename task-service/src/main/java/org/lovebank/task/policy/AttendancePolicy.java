package org.lovebank.task.policy;

import static org.lovebank.task.policy.PolicyContent.must;

import java.util.List;

/** What the council decides about the day itself: where, by which word, with which reminders, and when nobody comes. */
public sealed interface AttendancePolicy extends PolicyContent {

    /** How near to the place passes, how near is still near, and how long an exact position is kept. */
    record CheckInDistance(int passMetres, int nearMetres, int keepDays) implements AttendancePolicy {
        public CheckInDistance {
            must(passMetres > 0 && nearMetres >= passMetres, "0 < passMetres <= nearMetres");
            must(keepDays >= 0 && keepDays <= 30, "keepDays 0 to 30");
        }
    }

    /** How long a spoken code holds, how often one may be tried, and how many may be had for one assignment. */
    record SpokenCodeRule(int validMinutes, int tries, int codesPerAssignment) implements AttendancePolicy {
        public SpokenCodeRule {
            must(validMinutes > 0 && validMinutes <= 1440, "validMinutes 1 to 1440");
            must(tries > 0 && tries <= 10, "tries 1 to 10");
            must(codesPerAssignment > 0 && codesPerAssignment <= 50, "codesPerAssignment 1 to 50");
        }
    }

    /** How many lines one sheet may have. */
    record AttendanceSheet(int maxLines) implements AttendancePolicy {
        public AttendanceSheet {
            must(maxLines > 0 && maxLines <= 200, "maxLines 1 to 200");
        }
    }

    /** How many minutes before the planned start a volunteer is reminded. */
    record Reminders(List<Integer> minutesBefore) implements AttendancePolicy {
        public Reminders {
            minutesBefore = List.copyOf(minutesBefore);
            must(minutesBefore.size() <= 5, "at most five");
            must(minutesBefore.stream().allMatch(lead -> lead > 0 && lead <= 10_080), "1 to 10080");
            must(minutesBefore.stream().distinct().count() == minutesBefore.size(), "each once");
        }
    }

    /** From how many unexcused absences within the days a volunteer hears what; nobody is ever removed by a count. */
    record Discipline(int countDays, int noticeAt, int pauseAt, int pauseDays, int reviewAt)
            implements AttendancePolicy {
        public Discipline {
            must(countDays > 0 && pauseDays > 0, "at least a day");
            must(noticeAt > 0 && noticeAt < pauseAt && pauseAt < reviewAt, "0 < notice < pause < review");
        }
    }

    /** How many colleagues may be asked at once to take an assignment over, and how long they may think. */
    record RelayRule(int openAtOnce, int validMinutes) implements AttendancePolicy {
        public RelayRule {
            must(openAtOnce > 0 && openAtOnce <= 10, "openAtOnce 1 to 10");
            must(validMinutes > 0 && validMinutes <= 10_080, "validMinutes 1 to 10080");
        }
    }
}
