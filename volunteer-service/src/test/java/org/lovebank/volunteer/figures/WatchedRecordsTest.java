package org.lovebank.volunteer.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.http.watch.Watch;
import org.lovebank.volunteer.fixture.Claims;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

/** What the registry shows of its work on the management port. */
@QuarkusTest
@TheRegistry
class WatchedRecordsTest {

    private final Watch watch;
    private final MeterRegistry figures;
    private final Claims claims;

    WatchedRecordsTest(Watch watch, MeterRegistry figures, Claims claims) {
        this.watch = watch;
        this.figures = figures;
        this.claims = claims;
    }

    @Test
    void aRecordInPublicityIsCounted() {
        // given
        Community community = Community.fresh().posting(5);
        Somebody one = community.volunteer("王小桥");
        double before = shown("lovebank.records.publicised");

        // when
        UUID record = claims.recorded(community, Claims.hour(community, one.id()));
        expect(200, community.worker.post("/api/v1/service-records/" + record + "/confirmation"));

        // then
        assertThat(shown("lovebank.records.publicised")).isEqualTo(before + 1);
        assertThat(shown("lovebank.publicity.due")).isNotNegative();
        assertThat(shown("lovebank.publicity.due.seconds")).isNotNegative();
    }

    private double shown(String name) {
        watch.look();
        return figures.get(name).gauge().value();
    }
}
