package org.lovebank.eventlog.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final Lineage THREE = new Lineage(List.of(new Epoch(1, 0), new Epoch(2, 120), new Epoch(3, 200)));
    private static final Lineage SECOND_FORGOTTEN = new Lineage(List.of(new Epoch(1, 0), new Epoch(3, 200)));

    @Test
    void whoStoppedWhereTheNextLifeBeganMissedNothing() {
        assertThat(THREE.known(1, 120)).isEqualTo(120);
        assertThat(THREE.known(2, 200)).isEqualTo(200);
        assertThat(THREE.known(0, 0)).isZero();
    }

    @Test
    void theLowestBeginningSinceCountsNotTheLast() {
        assertThat(THREE.known(1, 130)).isEqualTo(120);
        assertThat(THREE.known(2, 201)).isEqualTo(200);
    }

    @Test
    void aLifeThatTheBackupNeverSawIsForgottenWhole() {
        assertThat(SECOND_FORGOTTEN.known(1, 200)).isEqualTo(200);
        assertThat(SECOND_FORGOTTEN.known(2, 150)).isZero();
    }

    @Test
    void aSourceOfAFormerVersionSaysItsLastLifeOnly() {
        Lineage last = Lineage.of(null, new Epoch(3, 200));
        assertThat(last.known(1, 200)).isEqualTo(200);
        assertThat(last.known(2, 201)).isEqualTo(200);
        assertThat(last.text()).isNull();
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(THREE.text()).isEqualTo("1:0,2:120,3:200");
        assertThat(Lineage.of(THREE.text(), new Epoch(3, 200))).isEqualTo(THREE);
        assertThatThrownBy(() -> Lineage.of("1:0,2:120", new Epoch(3, 200)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Lineage.of("1:0,life", new Epoch(3, 200)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
