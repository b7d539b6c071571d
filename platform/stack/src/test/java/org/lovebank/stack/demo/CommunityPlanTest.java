package org.lovebank.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lovebank.stack.demo.CommunityPlan.Body;
import org.lovebank.stack.demo.CommunityPlan.Place;
import org.lovebank.stack.demo.CommunityPlan.Post;

class CommunityPlanTest {

    private static final CommunityPlan PLAN = CommunityPlan.read();

    @Test
    void everyPlaceComesAfterTheOneAroundIt() {
        // given
        List<String> known = new ArrayList<>(List.of("cn"));

        // when / then
        for (Place place : PLAN.areas()) {
            assertThat(known).as(place.path()).contains(place.parentPath());
            known.add(place.path());
        }
    }

    @Test
    void fushunHasTheFiguresOfItsDocument() {
        // when
        Place fushun = PLAN.areas().stream()
                .filter(place -> place.name().equals("抚顺社区"))
                .findAny()
                .orElseThrow();

        // then
        assertThat(String.valueOf(fushun.profile()))
                .isEqualTo("{\"areaKm2\":0.08,\"households\":2548,\"residents\":6403,\"officeAreaM2\":4900}");
    }

    @Test
    void fushunsServiceCentreHasTwentyFiveFunctionRooms() {
        // when
        CommunityPlan.Hall centre = PLAN.venues().getFirst();

        // then
        assertThat(centre.squareMetres()).isEqualTo(4900);
        assertThat(centre.rooms()).hasSize(25).doesNotHaveDuplicates().contains("儿童氧吧", "文化活动室", "康复室", "医疗室", "法律诊所");
    }

    @Test
    void duodiHasSixStationsAndWenjiangOneCentreWithTen() {
        assertThat(PLAN.stations().stream().filter(post -> post.organisation().equals("duodi")))
                .hasSize(6);
        assertThat(PLAN.stations().stream()
                        .filter(post -> post.organisation().equals("wenjiang"))
                        .map(Post::level))
                .hasSize(11)
                .containsOnlyOnce("CENTER");
    }

    @Test
    void everyStationHasItsOrganisationAndEveryTeamItsStation() {
        assertThat(PLAN.organisations().stream().map(Body::key))
                .containsAll(PLAN.stations().stream().map(Post::organisation).toList());
        assertThat(PLAN.stations().stream().map(Post::name))
                .containsAll(
                        PLAN.teams().stream().map(CommunityPlan.Crew::station).toList());
    }
}
