package org.lovebank.rules.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lovebank.hostile.run.Report;
import org.lovebank.hostile.run.StreetAttack;
import org.lovebank.rules.openstreet.OpenStreet;

/** Every address of the suite meets requests that were never meant, on a street with two of each house. A stage of its own. */
@ExtendWith(OpenStreet.Opened.class)
class HostileTest {

    private static final String SEED = "LOVEBANK_HOSTILE_SEED";
    private static final int ROUNDS = 2;
    private static final int ATTEMPTS = 6;
    /** Below this the attack meets closed doors only. */
    private static final int LEAST_SHARE = 40;

    @Test
    void noAnswerIsAFaultAndNothingIsHalfDone(OpenStreet street) throws SQLException {
        // given
        long seed = Optional.ofNullable(System.getenv(SEED))
                .map(Long::parseLong)
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC).toEpochDay());

        // when
        Report report = new StreetAttack(street.home()).run(seed, ROUNDS, ATTEMPTS, _ -> true);
        System.out.println("seed " + seed + ": " + report);

        // then
        assertThat(report.lines())
                .as(() -> "each again: "
                        + report.faults().stream()
                                .map(fault -> "./lovebank hostile --seed " + seed + " --rounds " + ROUNDS
                                        + " --attempts " + ATTEMPTS + " --only \"" + fault.operation() + "\"")
                                .distinct()
                                .collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(report.share())
                .as("of 100 operations so many said yes before the attack; the others were " + report.never())
                .isGreaterThanOrEqualTo(LEAST_SHARE);
    }
}
