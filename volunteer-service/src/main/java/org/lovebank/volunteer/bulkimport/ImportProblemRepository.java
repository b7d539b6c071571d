package org.lovebank.volunteer.bulkimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is wrong with the rows of a table, in the order of the rows. */
@ApplicationScoped
class ImportProblemRepository {

    private static final String INSERT = "insert into import_problem select ?, (select coalesce(max(number), 0) from"
            + " import_problem where run_id = ?) + p.place, p.r, p.n, p.c, p.code, p.facts::jsonb"
            + " from unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::text[])"
            + " with ordinality as p (r, n, c, code, facts, place)";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    ImportProblemRepository(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void keep(UUID runId, List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, runId);
            insert.setObject(2, runId);
            insert.setArray(3, ints(connection, problems.stream().map(RowProblem::row)));
            insert.setArray(4, ints(connection, problems.stream().map(RowProblem::columnNumber)));
            insert.setArray(5, texts(connection, problems.stream().map(RowProblem::column)));
            insert.setArray(6, texts(connection, problems.stream().map(RowProblem::code)));
            insert.setArray(7, texts(connection, problems.stream().map(one -> written(one.facts()))));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<Numbered> of(UUID runId, int after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select number, row_number, column_number, column_name, code, facts::text from import_problem"
                                + " where run_id = ? and number > ? order by number limit ?")) {
            select.setObject(1, runId);
            select.setInt(2, after);
            select.setInt(3, limit);
            List<Numbered> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Numbered(
                            row.getInt(1),
                            new RowProblem(
                                    row.getInt(2), row.getInt(3), row.getString(4), row.getString(5), read(row))));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void forget(UUID runId) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from import_problem where run_id = ?")) {
            delete.setObject(1, runId);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static java.sql.Array ints(Connection connection, java.util.stream.Stream<Integer> values)
            throws SQLException {
        return connection.createArrayOf("int4", values.toArray());
    }

    private static java.sql.Array texts(Connection connection, java.util.stream.Stream<String> values)
            throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private String written(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> read(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString(6), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A problem with its place in the list. */
    record Numbered(int number, RowProblem problem) {}
}
