package org.lovebank.task.policy;

import java.time.LocalDate;
import java.util.List;
import org.lovebank.http.Time;

/** What a council decides about residents' voices: matters that come in, the wall, opinions, complaints, figures. */
public sealed interface VoicePolicy extends PolicyContent {

    /** How soon a matter is taken up and settled, how long a referral may take, how often somebody higher up is told. */
    record IntakeClock(
            int takeUpMinutes,
            int urgentTakeUpMinutes,
            int settleMinutes,
            int urgentSettleMinutes,
            int longestReferralDays,
            int escalateAfterMinutes)
            implements VoicePolicy {
        public IntakeClock {
            PolicyContent.must(
                    takeUpMinutes > 0 && urgentTakeUpMinutes > 0 && settleMinutes > 0 && urgentSettleMinutes > 0,
                    "minutes > 0");
            PolicyContent.must(longestReferralDays > 0 && escalateAfterMinutes > 0, "at least 1");
        }
    }

    /** How long the words of a matter are kept; then only its codes remain. */
    record IntakeRetention(int days) implements VoicePolicy {
        public IntakeRetention {
            PolicyContent.must(days > 0, "days > 0");
        }
    }

    /** When a wish that nobody takes becomes an order, and when a claim that nobody acts on is over. */
    record WallClock(int unclaimedDays, int startDays, int goodsDays) implements VoicePolicy {
        public WallClock {
            PolicyContent.must(unclaimedDays > 0 && startDays > 0 && goodsDays > 0, "days > 0");
        }
    }

    /** For how many days after its confirmation a service may be evaluated. */
    record EvaluationWindow(int days) implements VoicePolicy {
        public EvaluationWindow {
            PolicyContent.must(days > 0, "days > 0");
        }
    }

    /** The clocks of a case: until when it may be opened, answered, decided, appealed, decided again. */
    record ComplaintClock(
            int openDays,
            int answerWorkingDays,
            int decisionDays,
            int appealDays,
            int appealDecisionDays,
            int escalateAfterDays)
            implements VoicePolicy {
        public ComplaintClock {
            PolicyContent.must(
                    openDays > 0
                            && answerWorkingDays > 0
                            && decisionDays > 0
                            && appealDays > 0
                            && appealDecisionDays > 0
                            && escalateAfterDays > 0,
                    "at least 1");
        }
    }

    /** Which days are worked: Monday to Friday, without the holidays, and the weekend days that are worked for them. */
    record WorkingDays(List<LocalDate> holidays, List<LocalDate> workedWeekends) implements VoicePolicy {
        public WorkingDays {
            holidays = List.copyOf(holidays);
            workedWeekends = List.copyOf(workedWeekends);
            PolicyContent.must(holidays.stream().noneMatch(workedWeekends::contains), "a day is one or the other");
        }

        /** The day that is so many working days after this one. */
        public LocalDate after(LocalDate day, int workingDays) {
            return Time.workingDay(day, workingDays, holidays::contains, workedWeekends::contains);
        }
    }

    /** What a quality index weighs, in thousandths, and below how many opinions there is none. */
    record QualityIndex(int score, int satisfied, int kept, int uncomplained, int satisfiedFrom, int fewestOpinions)
            implements VoicePolicy {
        public QualityIndex {
            PolicyContent.must(score + satisfied + kept + uncomplained == 1000, "weights sum to 1000");
            PolicyContent.must(score >= 0 && satisfied >= 0 && kept >= 0 && uncomplained >= 0, "weights not negative");
            PolicyContent.must(satisfiedFrom >= 1 && satisfiedFrom <= 5, "satisfied from 1 to 5");
            PolicyContent.must(fewestOpinions > 0, "at least one opinion");
        }
    }

    /** Below how many cases a figure is not shown, because it would point at somebody. */
    record StatsPrivacy(int fewest) implements VoicePolicy {
        public StatsPrivacy {
            PolicyContent.must(fewest > 0, "at least 1");
        }
    }

    /** How many days a note stays on the wall's page after its wish came true. */
    record WallPage(int fulfilledDays) implements VoicePolicy {
        public WallPage {
            PolicyContent.must(fulfilledDays >= 0, "not negative");
        }
    }
}
