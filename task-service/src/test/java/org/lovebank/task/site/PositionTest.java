package org.lovebank.task.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.task.evidence.DistanceBand;
import org.lovebank.task.policy.AttendancePolicy.CheckInDistance;

class PositionTest {

    private static final Position GATE = Position.of(36.0900, 103.6200);

    /** A degree of latitude is 111,195 m on a sphere of this size. */
    @ParameterizedTest
    @CsvSource({"36.0900,103.6200,0", "36.0910,103.6200,111", "36.1000,103.6200,1112", "36.0900,103.6300,899"})
    void aWayIsMeasuredAlongTheGround(double latitude, double longitude, long metres) {
        assertThat(GATE.metresTo(Position.of(latitude, longitude))).isEqualTo(metres);
    }

    @Test
    void theWayToTheOtherSideOfTheEarthIsHalfItsGirth() {
        assertThat(Position.of(0, 0).metresTo(Position.of(0, 180))).isEqualTo(20_015_087);
    }

    @ParameterizedTest
    @CsvSource({"0,WITHIN", "500,WITHIN", "501,NEAR", "2000,NEAR", "2001,FAR"})
    void aBandEndsWhereThePolicySays(long metres, DistanceBand band) {
        assertThat(DistanceBand.of(metres, new CheckInDistance(500, 2000, 30))).isEqualTo(band);
    }

    @Test
    void aPositionIsNeverPrinted() {
        assertThat(GATE).hasToString("Position[*]");
    }
}
