package org.lovebank.timebank.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.http.watch.Watch;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** What the bank shows of its books on the management port. */
@QuarkusTest
@TheHouse
class WatchedBooksTest {

    private final Watch watch;
    private final MeterRegistry figures;
    private final Registry registry;

    WatchedBooksTest(Watch watch, MeterRegistry figures, Registry registry) {
        this.watch = watch;
        this.figures = figures;
        this.registry = registry;
    }

    @Test
    void whatOneServedIsOwedAndWasIssued() {
        // given
        double owed = shown("lovebank.ledger.owed.minutes");
        double issued = shown("lovebank.ledger.issued.minutes");
        String place = "cn.w" + UUID.randomUUID().toString().substring(0, 8);
        Visitor.staff(Roles.CENTER_ADMIN, "cn")
                .posts("/branches", Map.of("areaPath", place, "name", "爱心银行", "policyPack", "NANJING"))
                .statusCode(201);
        UUID wang = registry.registersVolunteer(place);

        // when
        registry.serves(wang, 75, Instant.now().minus(Duration.ofDays(2)));

        // then
        assertThat(shown("lovebank.ledger.owed.minutes")).isEqualTo(owed + 75);
        assertThat(shown("lovebank.ledger.issued.minutes")).isEqualTo(issued + 75);
        assertThat(shown("lovebank.ledger.owed.points")).isNotNegative();
        assertThat(shown("lovebank.ledger.proof.age.seconds")).isPositive();
        assertThat(figures.get("lovebank.ledger.breaks")
                        .tag("code", "CHAIN_BROKEN")
                        .gauge()
                        .value())
                .isNotNegative();
    }

    private double shown(String name) {
        watch.look();
        return figures.get(name).gauge().value();
    }
}
