package org.lovebank.volunteer.peopleimport;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.volunteer.bulkimport.table.TableRow;
import org.lovebank.volunteer.code.Labelled;
import org.lovebank.volunteer.consent.ConsentChannel;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.DataClass;
import org.lovebank.volunteer.consent.NewConsent;
import org.lovebank.volunteer.file.FreeTime;
import org.lovebank.volunteer.file.IdentityType;
import org.lovebank.volunteer.file.Occupation;
import org.lovebank.volunteer.file.Participation;
import org.lovebank.volunteer.file.PoliticalStatus;
import org.lovebank.volunteer.file.Specialty;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.file.VolunteerFile.Window;
import org.lovebank.volunteer.identity.IdType;
import org.lovebank.volunteer.identity.NewPerson;
import org.lovebank.volunteer.identity.Sex;

/** Reads the cells of one person; codes may be written as codes or in the words of the documents. */
final class PersonRow {

    private static final int LONGEST = 60;
    private static final Pattern WINDOW = Pattern.compile("([A-Z]+) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private final TableRow row;

    PersonRow(TableRow row) {
        this.row = row;
    }

    NewPerson person() {
        return new NewPerson(
                row.text("name", LONGEST),
                row.code("idType", IdType.values(), PersonRow::words).orElseThrow(() -> TableRow.unreadable("idType")),
                row.text("idNo", LONGEST),
                row.day("birthOn").orElse(null),
                row.code("sex", Sex.values(), PersonRow::words).orElse(null),
                row.text("phone", LONGEST));
    }

    VolunteerFile file() {
        Set<IdentityType> identities = set("identityTypes", IdentityType.values());
        if (identities.isEmpty()) {
            throw TableRow.unreadable("identityTypes");
        }
        return new VolunteerFile(
                row.code("participation", Participation.values(), PersonRow::words)
                        .orElse(Participation.INDIVIDUAL),
                identities,
                row.code("politicalStatus", PoliticalStatus.values(), PersonRow::words)
                        .orElse(null),
                row.code("occupation", Occupation.values(), PersonRow::words).orElse(null),
                row.list("hobbies"),
                set("specialties", Specialty.values()),
                new HashSet<>(row.codes(
                        "serviceIntentions",
                        ServiceCategory.values(),
                        category -> List.of(category.chinese(), category.english()))),
                Set.copyOf(row.list("languages")),
                windows(),
                row.yes("remoteCapable").orElse(null),
                row.yes("preferHumanDispatch").orElse(null));
    }

    /** Consents signed on paper: {@code VOLUNTEER_FILE/OPTIONAL;GUARDIANSHIP/BASIC}, all to one version of the text. */
    List<NewConsent> consents() {
        Optional<UUID> guardian = row.id("guardianId");
        return row.list("consents").stream().map(one -> consent(one, guardian)).toList();
    }

    Optional<String> charterVersion() {
        return row.given("charterVersion", 40);
    }

    Optional<String> areaPath() {
        return row.given("areaPath", 330);
    }

    private NewConsent consent(String written, Optional<UUID> guardian) {
        String[] parts = written.split("/", -1);
        ConsentPurpose purpose = find(ConsentPurpose.values(), parts[0], "consents");
        DataClass dataClass = find(DataClass.values(), parts.length == 2 ? parts[1] : "", "consents");
        return new NewConsent(
                purpose,
                dataClass,
                row.text("consentVersion", 40),
                purpose == ConsentPurpose.GUARDIANSHIP ? guardian.orElse(null) : null,
                ConsentChannel.PAPER,
                null);
    }

    /** {@code SATURDAY 09:00-11:30;SUNDAY 14:00-17:00}. */
    private List<Window> windows() {
        List<Window> windows =
                row.list("availability").stream().map(PersonRow::window).toList();
        FreeTime.kept(windows);
        return windows;
    }

    private static Window window(String written) {
        Matcher parts = WINDOW.matcher(written);
        if (!parts.matches()) {
            throw TableRow.unreadable("availability");
        }
        try {
            return new Window(
                    find(DayOfWeek.values(), parts.group(1), "availability"),
                    LocalTime.parse(parts.group(2)),
                    LocalTime.parse(parts.group(3)));
        } catch (java.time.format.DateTimeParseException noTime) {
            throw TableRow.unreadable("availability");
        }
    }

    private <E extends Enum<E>> Set<E> set(String column, E[] codes) {
        return new HashSet<>(row.codes(column, codes, PersonRow::words));
    }

    private static <E extends Enum<E>> E find(E[] codes, String name, String column) {
        return Arrays.stream(codes)
                .filter(code -> code.name().equals(name))
                .findAny()
                .orElseThrow(() -> TableRow.unreadable(column));
    }

    private static List<String> words(Enum<?> code) {
        return switch (code) {
            case Labelled labelled -> List.of(labelled.chinese(), labelled.english());
            case Sex sex -> List.of(sex == Sex.FEMALE ? "女" : "男");
            case Participation way -> List.of(way == Participation.TEAM ? "团队" : "个人");
            case IdType type -> List.of(documentOf(type));
            default -> List.of();
        };
    }

    private static String documentOf(IdType type) {
        return switch (type) {
            case RESIDENT_ID -> "居民身份证";
            case HK_MACAU_PERMIT -> "港澳居民来往内地通行证";
            case TAIWAN_PERMIT -> "台湾居民来往大陆通行证";
            case FOREIGN_PERMANENT_RESIDENT_ID -> "外国人永久居留身份证";
            case PASSPORT -> "护照";
        };
    }
}
