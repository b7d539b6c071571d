package org.lovebank.task.arrangement.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lovebank.access.AreaPath;
import org.lovebank.task.site.Position;

class MapOfPlacesTest {

    private static final AreaPath FULI = new AreaPath("cn.xigu.fulilu.fuli");
    private static final AreaPath SHANDAN = new AreaPath("cn.xigu.shandan.yi");
    private static final AreaPath ELSEWHERE = new AreaPath("cn.daoli.fushun.fushun");

    @Test
    void aDistrictThatToldItsMiddlesIsLaidOutByThem() {
        // given
        Map<String, Position> middles = Map.of(
                FULI.value(),
                new Position(36_088_500, 103_628_000),
                SHANDAN.value(),
                new Position(36_098_500, 103_628_000));

        // when
        MapOfPlaces map = MapOfPlaces.of(List.of(FULI, SHANDAN), middles);

        // then
        assertThat(map.at(FULI).metresTo(map.at(SHANDAN))).isEqualTo(1_112);
        assertThat(map.at(FULI).community()).isNotEqualTo(map.at(SHANDAN).community());
    }

    @Test
    void oneMiddleThatIsNotToldLeavesTheDistrictToTheTree() {
        // given
        Map<String, Position> one = Map.of(FULI.value(), new Position(36_088_500, 103_628_000));

        // when
        MapOfPlaces map = MapOfPlaces.of(List.of(FULI, SHANDAN), one);

        // then
        assertThat(map.at(FULI))
                .isEqualTo(MapOfPlaces.of(List.of(FULI, SHANDAN), Map.of()).at(FULI));
        assertThat(map.at(FULI).metresTo(map.at(SHANDAN))).isBetween(1_500, 8_000);
    }

    @Test
    void districtsLieOutOfEachOthersReach() {
        // given
        Map<String, Position> middles = Map.of(
                FULI.value(),
                new Position(36_088_500, 103_628_000),
                ELSEWHERE.value(),
                new Position(36_088_500, 103_628_000));

        // when
        MapOfPlaces map = MapOfPlaces.of(List.of(FULI, ELSEWHERE), middles);

        // then
        assertThat(map.at(FULI).metresTo(map.at(ELSEWHERE))).isGreaterThan(100_000);
    }
}
