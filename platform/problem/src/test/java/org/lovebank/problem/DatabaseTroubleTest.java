package org.lovebank.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "40P01, true",
                "08006, true",
                "53100, true",
                "57P01, true",
                "none, true",
                "23505, false",
                "42P01, false"
            })
    void whatPassesIsToldByItsState(String state, boolean passes) {
        assertThat(DatabaseTrouble.passes(new IllegalStateException(new SQLException("words", state))))
                .isEqualTo(passes);
    }

    @Test
    void aCommitThatBrokeStandsBesideTheRollback() {
        // given
        Exception broken = new Exception("of the resource", new SQLException("I/O", "08006"));
        Exception rolledBack = new Exception("could not commit");
        // when
        rolledBack.addSuppressed(broken);
        // then
        assertThat(DatabaseTrouble.passes(new IllegalStateException(rolledBack)))
                .isTrue();
        assertThat(DatabaseTrouble.passes(new IllegalStateException("ours"))).isFalse();
    }

    @Test
    void whatCannotBeKeptIsTheCallersMatter() {
        assertThat(DatabaseTrouble.isOfValue(new IllegalStateException(new SQLException("NUL", "22021"))))
                .isTrue();
        assertThat(DatabaseTrouble.isOfValue(new SQLException("the year 300000", "22008")))
                .isTrue();
        assertThat(DatabaseTrouble.isOfValue(new IllegalStateException(new SQLException("twice", "23505"))))
                .isFalse();
    }
}
