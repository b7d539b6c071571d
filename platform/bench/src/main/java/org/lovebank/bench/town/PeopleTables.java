package org.lovebank.bench.town;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Brings volunteers into the tables of people and files by COPY, both in one go, sealed. */
final class PeopleTables {

    private static final String PERSON =
            "copy person (id, area_path, id_no_index, phone_index, name_index, wrapped_key,"
                    + " wrapped_by, sealed, status, version, changed_at)";
    private static final String VOLUNTEER =
            "copy volunteer (id, volunteer_no, status, area_path, participation, channel,"
                    + " identity_types, occupation, specialties, service_intentions, languages, availability, remote_capable,"
                    + " prefer_human_dispatch, sealed, registered_by, registered_by_client, age_policy_version, charter_version,"
                    + " charter_channel, charter_noted_by, charter_accepted_at, version, changed_at, submitted_at,"
                    + " idle_since_on)";
    private static final UUID STAFF = new UUID(7, 7);

    private final Town town;
    private final Sealing sealing;

    PeopleTables(Town town, Sealing sealing) {
        this.town = town;
        this.sealing = sealing;
    }

    /**
     * Writes files that the server reads by itself.
     *
     * @param folder where both may write and read
     */
    void fill(Statement statement, Path folder, int volunteers)
            throws SQLException, GeneralSecurityException, IOException {
        Path persons = folder.resolve("person.copy");
        Path files = folder.resolve("volunteer.copy");
        try (Writer person = Files.newBufferedWriter(persons);
                Writer volunteer = Files.newBufferedWriter(files)) {
            for (int n = 0; n < volunteers; n++) {
                write(n, person, volunteer);
            }
        }
        for (Path file : List.of(persons, files)) {
            // The server is another user.
            file.toFile().setReadable(true, false);
            statement.execute((file.equals(persons) ? PERSON : VOLUNTEER) + " from '" + file + "'");
            Files.delete(file);
        }
    }

    private void write(int number, Writer person, Writer volunteer) throws GeneralSecurityException, IOException {
        InventedPerson one = new InventedPerson(number);
        UUID id = town.volunteer(number);
        String home = town.community(town.communityOf(number));
        Instant came = town.cameAt(number);
        Sealing.Sealed sealed = sealing.seal(id, json(one), "{\"politicalStatus\":null,\"hobbies\":[]}");
        row(
                person,
                id,
                home,
                hex(sealing.idNoIndex(one.idNo())),
                hex(sealing.phoneIndex(one.phone())),
                hex(sealing.nameIndex(one.name())),
                hex(sealed.wrappedKey()),
                sealing.masterName(),
                hex(sealed.person()),
                "ACTIVE",
                0,
                came);
        LocalDate day = LocalDate.ofInstant(came, Town.DAYS);
        row(
                volunteer,
                id,
                one.volunteerNo(),
                one.status(),
                home,
                number % 3 == 0 ? "TEAM" : "INDIVIDUAL",
                "ONSITE",
                "{" + one.identity() + "}",
                one.occupation(),
                "{" + String.join(",", one.specialties()) + "}",
                "{HARDSHIP_HELP}",
                "{}",
                "{SATURDAY 09:00 12:00}",
                "f",
                "f",
                hex(sealed.file()),
                STAFF,
                "bench",
                1,
                "2026-1",
                "ONSITE",
                STAFF,
                came,
                1,
                came,
                came,
                day);
    }

    private static String json(InventedPerson one) {
        return "{\"name\":\"" + one.name() + "\",\"idType\":\"RESIDENT_ID\",\"idNo\":\"" + one.idNo()
                + "\",\"birthOn\":\"" + one.birthOn() + "\",\"sex\":\"" + (one.isMan() ? "MALE" : "FEMALE")
                + "\",\"phone\":\"" + one.phone() + "\"}";
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private static void row(Writer into, Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            into.append(i == 0 ? "" : "\t").append(String.valueOf(values[i]));
        }
        into.append('\n');
    }
}
