package org.lovebank.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.stack.database.HouseDatabase;

class EmbeddedDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void durabilityIsOn(String setting) throws SQLException {
        // given
        HouseDatabase house = EmbeddedDatabase.createHouse("durable");

        // when
        String value = asApp(house, "show " + setting);

        // then
        assertThat(value).isEqualTo("on");
    }

    @Test
    void theServerIsPostgresEighteen() throws SQLException {
        // given
        HouseDatabase house = EmbeddedDatabase.createHouse("versioned");

        // when
        String version = asApp(house, "show server_version");

        // then
        assertThat(version).startsWith("18.");
    }

    @Test
    void theAppReadsAndWritesWhatTheOwnerMade() throws SQLException {
        // given
        HouseDatabase house = EmbeddedDatabase.createHouse("shared");
        asOwner(house, "create table wish (id bigint generated always as identity primary key, words text)");

        // when
        String words = asApp(house, "insert into wish (words) values ('a ride to the clinic') returning words");

        // then
        assertThat(words).isEqualTo("a ride to the clinic");
    }

    @Test
    void theAppCreatesNothing() {
        // given
        HouseDatabase house = EmbeddedDatabase.createHouse("walled");

        // when / then
        assertThatThrownBy(() -> asApp(house, "create table wish (id bigint)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void anotherHousesAppIsNotLetIn() {
        // given
        HouseDatabase mine = EmbeddedDatabase.createHouse("mine");
        HouseDatabase other = EmbeddedDatabase.createHouse("other");

        // when / then
        assertThatThrownBy(() -> DriverManager.getConnection(mine.jdbcUrl(), other.app(), other.appPassword()))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aSecondHouseOfTheSameNameStartsEmpty() throws SQLException {
        // given
        HouseDatabase first = EmbeddedDatabase.createHouse("twice");
        asOwner(first, "create table wish (id bigint)");

        // when
        HouseDatabase second = EmbeddedDatabase.createHouse("twice");

        // then
        assertThat(asApp(second, "select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
        assertThat(second.app()).isEqualTo(first.app());
    }

    private static String asApp(HouseDatabase house, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(house.jdbcUrl(), house.app(), house.appPassword());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void asOwner(HouseDatabase house, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(house.jdbcUrl(), house.owner(), house.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
