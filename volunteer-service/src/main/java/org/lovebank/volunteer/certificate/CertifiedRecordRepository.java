package org.lovebank.volunteer.certificate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;

/** The final records that an issuer recorded for a volunteer, and whether the national system took them. */
@ApplicationScoped
public class CertifiedRecordRepository {

    private static final String FINAL = "select r.id, r.served_from, r.project_name, r.content, r.place, r.minutes,"
            + " exists (select from national_export_line n where n.element = 'SERVICE_TIME' and n.subject = r.id"
            + " and n.state = 'ACCEPTED') from service_record r where r.volunteer_id = ? and r.state = 'FINAL'"
            + " and (r.area_path = ? or r.area_path like ?) and r.served_from >= ? and r.served_from < ?"
            + " order by r.served_from, r.id limit ?";

    private final AgroalDataSource database;

    CertifiedRecordRepository(AgroalDataSource database) {
        this.database = database;
    }

    public List<Served> of(UUID volunteerId, AreaPath recordedIn, LocalDate from, LocalDate to, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FINAL)) {
            select.setObject(1, volunteerId);
            select.setString(2, recordedIn.value());
            select.setString(3, recordedIn + ".%");
            select.setObject(4, midnight(from));
            select.setObject(5, midnight(to.plusDays(1)));
            select.setInt(6, limit);
            List<Served> served = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime began = row.getObject(2, OffsetDateTime.class);
                    served.add(new Served(
                            row.getObject(1, UUID.class),
                            new CertificateContent.Line(
                                    LocalDate.ofInstant(began.toInstant(), Time.DAYS),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getInt(6)),
                            row.getBoolean(7)));
                }
            }
            return served;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The number of a volunteer; refers to nobody's id number. */
    public String volunteerNo(UUID volunteerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select volunteer_no from volunteer where id = ?")) {
            select.setObject(1, volunteerId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Time.DAYS).toOffsetDateTime();
    }

    /** One record, as it is certified; {@code national} when the national system has it. */
    public record Served(UUID recordId, CertificateContent.Line line, boolean national) {}
}
