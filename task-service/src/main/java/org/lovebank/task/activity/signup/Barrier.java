package org.lovebank.task.activity.signup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.lovebank.http.Time;
import org.lovebank.task.activity.notice.Terms;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.volunteer.AgeBand;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.Window;

/** What keeps a volunteer from a shift by law or by its terms; never relaxed, by nobody. */
public enum Barrier {
    /** Paused, suspended, withdrawn, or not yet a volunteer. */
    NOT_ACTIVE {
        @Override
        boolean stands(Asked asked) {
            return !asked.volunteer().active();
        }
    },
    /** Skilled work needs its licence on the day: volunteer service regulations art. 16. */
    NOT_QUALIFIED {
        @Override
        boolean stands(Asked asked) {
            String kind = asked.terms().qualificationKind();
            return kind != null && !asked.volunteer().holds(kind, asked.day());
        }
    },
    /** Close contact with minors needs a valid check: minors protection law art. 62. */
    NOT_VETTED {
        @Override
        boolean stands(Asked asked) {
            return asked.terms().contactWithMinors() && !asked.volunteer().vettedForMinorsOn(asked.day());
        }
    },
    /** Nothing dangerous for minors: Zhejiang art. 9. */
    DANGER_FOR_MINORS {
        @Override
        boolean stands(Asked asked) {
            return asked.minor() && asked.terms().hazardous();
        }
    },
    /** Nothing at night for minors. */
    NIGHT_FOR_MINORS {
        @Override
        boolean stands(Asked asked) {
            return asked.minor() && !asked.byDay();
        }
    },
    /** Younger than the announcement asks; an unknown age counts as the youngest. */
    TOO_YOUNG {
        @Override
        boolean stands(Asked asked) {
            return youngest(asked.volunteer().ageBand()) < asked.terms().minAge()
                    || (asked.minor() && !asked.terms().minorsAllowed());
        }
    },
    /** Who is not of full age serves with a guardian's consent: Zhejiang, Ningbo, Beijing. */
    GUARDIAN_CONSENT_MISSING {
        @Override
        boolean stands(Asked asked) {
            return asked.minor() && !asked.guardianConsents();
        }
    };

    abstract boolean stands(Asked asked);

    /** The first thing that stands in the way, in the order above. */
    static Optional<Barrier> first(Asked asked) {
        return Arrays.stream(values()).filter(barrier -> barrier.stands(asked)).findFirst();
    }

    private static int youngest(AgeBand band) {
        return switch (band) {
            case UNDER_8, UNKNOWN -> 0;
            case FROM_8_TO_15 -> Terms.CHILD;
            case FROM_16_TO_17 -> Terms.YOUTH;
            case FROM_18_TO_59, FROM_60 -> Terms.ADULT;
        };
    }

    /** Somebody who would take part in a shift. */
    record Asked(VolunteerRow volunteer, Terms terms, Window shift, Eligibility rule, boolean guardianConsents) {

        boolean minor() {
            return volunteer.ageBand().minor();
        }

        LocalDate day() {
            return LocalDate.ofInstant(shift.to().minusNanos(1), Time.DAYS);
        }

        boolean byDay() {
            LocalDateTime from = LocalDateTime.ofInstant(shift.from(), Time.DAYS);
            LocalDateTime to = LocalDateTime.ofInstant(shift.to(), Time.DAYS);
            return from.toLocalDate().equals(to.toLocalDate())
                    && !from.toLocalTime().isBefore(rule.minorsFrom())
                    && !to.toLocalTime().isAfter(rule.minorsTo());
        }
    }
}
