package org.lovebank.volunteer.honour.print;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.paper.Paper;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.honour.HonourLevel;
import org.lovebank.volunteer.honour.HonourView;
import org.lovebank.volunteer.honour.Honoured;
import org.lovebank.volunteer.honour.Honours;
import org.lovebank.volunteer.honour.KnownHonoured;
import org.lovebank.volunteer.person.People;

/** Puts an honour on paper with the whole name; the look at it is noted first. */
@ApplicationScoped
class PrintHonour {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<String> FIELDS = List.of("NAME");

    private final Honours honours;
    private final KnownHonoured known;
    private final People people;
    private final DisclosureLog disclosures;
    private final Paper paper;

    PrintHonour(Honours honours, KnownHonoured known, People people, DisclosureLog disclosures, Paper paper) {
        this.honours = honours;
        this.known = known;
        this.people = people;
        this.disclosures = disclosures;
        this.paper = paper;
    }

    @Transactional
    public byte[] of(Caller caller, UUID id) {
        HonourView honour = honours.onPaper(caller, id);
        return paper.print(Templates.honour(Printed.of(honour, name(caller, honour.honoured())))
                .render());
    }

    /** A family is called after whoever of it asks; for others there is a line to write on. */
    private String name(Caller caller, Honoured honoured) {
        return switch (honoured.kind()) {
            case PERSON -> whole(caller, honoured.id());
            case FAMILY -> known.concerns(honoured, caller.id()) ? whole(caller, caller.id()) : "";
            case TEAM, ORGANISATION -> known.shownName(honoured);
        };
    }

    private String whole(Caller caller, UUID person) {
        disclosures.note(
                caller, person, caller.is(person) ? DisclosurePurpose.SELF : DisclosurePurpose.AWARD_REVIEW, FIELDS);
        return people.data(person).name();
    }

    /** Made by the template engine out of templates/PrintHonour. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance honour(Printed printed);
    }

    /** Words as they are printed. */
    public record Printed(
            String id, String name, String family, String title, String level, String issuer, String honouredOn) {

        static Printed of(HonourView honour, String name) {
            return new Printed(
                    honour.id().toString(),
                    name.isEmpty() ? "＿＿＿＿＿＿" : name,
                    switch (honour.honoured().kind()) {
                        case FAMILY -> " 家庭";
                        case PERSON, TEAM, ORGANISATION -> "";
                    },
                    honour.title(),
                    level(HonourLevel.valueOf(honour.level())),
                    honour.issuer(),
                    DAY.format(honour.honouredOn()));
        }

        private static String level(HonourLevel level) {
            return switch (level) {
                case NATIONAL -> "国家级";
                case PROVINCE -> "省级";
                case CITY -> "市级";
                case DISTRICT -> "区（县）级";
                case STREET -> "街道级";
                case COMMUNITY -> "社区级";
            };
        }
    }
}
