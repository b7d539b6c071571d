package org.lovebank.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "cn.xigu, cn.xigu, true",
        "cn.xigu, cn.xigu.fulilu, true",
        "cn.xigu, cn.xigu2, false",
        "cn.xigu, cn, false",
        "cn.xigu.fulilu, cn.xigu.xiyuan, false",
    })
    void anAreaContainsItselfAndWhatLiesBelow(String area, String place, boolean contained) {
        // when
        boolean contains = new AreaPath(area).contains(new AreaPath(place));

        // then
        assertThat(contains).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "cn.", ".cn", "cn..xigu", "CN", "cn/xigu", "西固", "-cn", "cn xigu", "a.b.c.d.e.f.g.h.i.j"
            })
    void whatIsNotAPathIsNotBuilt(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaPath(text));
    }

    @Test
    void aRoleHoldsOnlyInTheCallersAreas() {
        // given
        Caller worker = new Caller(
                Issuer.REN, "app", Set.of("STATION_WORKER"), Set.of(), List.of(new AreaPath("cn.xigu")), List.of());

        // when / then
        assertThat(worker.holdsIn(new AreaPath("cn.xigu.fulilu"), "STATION_WORKER"))
                .isTrue();
        assertThat(worker.holdsIn(new AreaPath("cn.anning"), "STATION_WORKER")).isFalse();
        assertThat(worker.holdsIn(new AreaPath("cn.xigu.fulilu"), "STATION_HEAD"))
                .isFalse();
    }
}
