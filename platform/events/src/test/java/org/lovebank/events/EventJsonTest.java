package org.lovebank.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.events.TaskEvent.WishState;
import org.lovebank.events.TaskEvent.WishStateChanged;

class EventJsonTest {

    private static final UUID WISH = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final WishStateChanged PUBLISHED = new WishStateChanged(
            WISH,
            3,
            new WishState(
                    "W-1",
                    "PUBLISHED",
                    "xigu.fulilu",
                    List.of("REPAIR"),
                    List.of("TUTORING"),
                    null,
                    Instant.parse("2026-11-21T08:00:00Z")));

    @Test
    void anEventSurvivesTheJourneyUnchanged() throws Exception {
        // given
        byte[] bytes = EventJson.write(PUBLISHED);

        // when
        var read = EventJson.read("task.wish.state-changed.v1", bytes);

        // then
        assertThat(read).contains(PUBLISHED);
    }

    @Test
    void aFieldThatANewerHouseAddedIsIgnored() throws Exception {
        // given
        String newer = new String(EventJson.write(PUBLISHED), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"addedLater\":1,");

        // when
        var read = EventJson.read("task.wish.state-changed.v1", newer.getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(read).contains(PUBLISHED);
    }

    @Test
    void aTypeThatThisBuildDoesNotKnowIsNotGuessed() throws Exception {
        // given
        byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);

        // when
        var read = EventJson.read("task.wish.state-changed.v9", bytes);

        // then
        assertThat(read).isEmpty();
    }

    @Test
    void everyTypeNamesItsHouseAndItsVersion() {
        assertThat(EventJson.knownTypes().keySet())
                .allMatch(type -> type.matches("(vol|task|tb|gw)(\\.[a-z-]+){2}\\.v\\d+"));
    }
}
