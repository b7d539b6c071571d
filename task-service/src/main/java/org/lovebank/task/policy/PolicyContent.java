package org.lovebank.task.policy;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a policy of this house says; the record's name is the policy's code, its components are the row's content. */
public sealed interface PolicyContent
        permits ActivityPolicy,
                AgreementPolicy,
                AttendancePolicy,
                MatchingPolicy,
                OrderPolicy,
                NotePolicy,
                VoicePolicy,
                PolicyContent.ReviewClock,
                PolicyContent.WishWindow,
                PolicyContent.CheckInWindow,
                PolicyContent.PaperReport,
                PolicyContent.LateWithdrawal,
                PolicyContent.NoShow,
                PolicyContent.Disclosure,
                PolicyContent.Confirmation,
                PolicyContent.EvidenceGrades,
                PolicyContent.Eligibility {

    Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** The code of a kind of policy: {@code CheckInWindow} is {@code CHECK_IN_WINDOW}. */
    static String codeOf(Class<? extends PolicyContent> kind) {
        return WORD_START.matcher(kind.getSimpleName()).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    static void must(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** How soon a submitted wish must be reviewed. */
    record ReviewClock(int minutes) implements PolicyContent {
        public ReviewClock {
            must(minutes > 0, "minutes > 0");
        }
    }

    /** How late a note may be entered, how far ahead and how long its window may be. */
    record WishWindow(int enteredLateMinutes, int aheadDays, int longestDays) implements PolicyContent {
        public WishWindow {
            must(enteredLateMinutes >= 0 && aheadDays > 0 && longestDays > 0, "not negative, at least a day");
        }
    }

    /** When a volunteer may check in, around the planned start, and until when after the planned end check out. */
    record CheckInWindow(int beforeMinutes, int afterMinutes, int checkOutAfterMinutes) implements PolicyContent {
        public CheckInWindow {
            must(beforeMinutes >= 0 && afterMinutes >= 0 && checkOutAfterMinutes >= 0, "not negative");
        }
    }

    /** How many days after service a paper or phone report is still taken. */
    record PaperReport(int latestDays) implements PolicyContent {
        public PaperReport {
            must(latestDays > 0, "latestDays > 0");
        }
    }

    /** From how many minutes before the planned start a withdrawal is late. */
    record LateWithdrawal(int minutesBefore) implements PolicyContent {
        public LateWithdrawal {
            must(minutesBefore >= 0, "not negative");
        }
    }

    /** How long after the planned start an absence may be recorded. */
    record NoShow(int afterMinutes) implements PolicyContent {
        public NoShow {
            must(afterMinutes >= 0, "not negative");
        }
    }

    /** When the accepted volunteer may read private text, around the planned time. */
    record Disclosure(int beforeMinutes, int afterMinutes) implements PolicyContent {
        public Disclosure {
            must(beforeMinutes >= 0 && afterMinutes >= 0, "not negative");
        }
    }

    /** Whether staff may confirm for a recipient who cannot. */
    record Confirmation(boolean staffMayConfirm) implements PolicyContent {}

    /** How many independent signals earn each grade; fewer than for C is D. */
    record EvidenceGrades(int signalsForA, int signalsForB, int signalsForC) implements PolicyContent {
        public EvidenceGrades {
            must(signalsForA > signalsForB && signalsForB > signalsForC && signalsForC > 0, "A > B > C > 0");
        }
    }

    /** What the law and the council ask of whoever takes a task on. */
    record Eligibility(
            List<String> vettedCategories,
            Map<String, List<String>> qualifications,
            boolean minorsMayServe,
            List<String> minorsMayDo,
            LocalTime minorsFrom,
            LocalTime minorsTo)
            implements PolicyContent {
        public Eligibility {
            vettedCategories = List.copyOf(vettedCategories);
            qualifications = Map.copyOf(qualifications);
            minorsMayDo = List.copyOf(minorsMayDo);
            must(minorsFrom.isBefore(minorsTo), "minorsFrom < minorsTo");
        }
    }
}
