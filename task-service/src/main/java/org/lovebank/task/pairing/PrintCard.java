package org.lovebank.task.pairing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.lovebank.access.Caller;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.http.Time;
import org.lovebank.paper.Paper;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.FindAgreement;
import org.lovebank.task.agreement.text.AgreementText;
import org.lovebank.task.agreement.text.Mode;
import org.lovebank.task.agreement.text.Schedule;
import org.lovebank.task.agreement.text.ServiceContent;
import org.lovebank.task.place.KnownPlaces;

/**
 * Puts a pair's card on paper: a front with the code to scan, a back to write visits down on. Who is helped stands nowhere on
 * it, and helpers only masked: a card that is lost tells a finder nobody's name.
 */
@ApplicationScoped
class PrintCard {

    private static final int MOST_NAMES = 6;
    private static final int ONE_LINE = 26;
    private static final int TWO_LINES = 52;
    private static final List<Integer> VISITS = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(Time.DAYS);

    private final ShowCard showCard;
    private final FindAgreement findAgreement;
    private final CardRepository cards;
    private final KnownPlaces places;
    private final Paper paper;

    PrintCard(ShowCard showCard, FindAgreement findAgreement, CardRepository cards, KnownPlaces places, Paper paper) {
        this.showCard = showCard;
        this.findAgreement = findAgreement;
        this.cards = cards;
        this.places = places;
        this.paper = paper;
    }

    @Transactional
    byte[] of(Caller caller, CardNumber number, String code) {
        Agreement agreement = showCard.opened(caller, number, code);
        CardView card = showCard.view(cards.find(number).orElseThrow(), null, agreement);
        return paper.print(Templates.card(
                        Printed.of(
                                card,
                                findAgreement.wording(agreement),
                                places.nameOf(agreement.area()),
                                ShowCard.plain(code)),
                        VISITS)
                .render());
    }

    /** A card has room for so much; the whole stands in the agreement. */
    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }

    /** Made by the template engine out of templates/PrintCard. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance card(Printed card, List<Integer> visits);
    }

    /** What stands on the card; {@code scan} is what the machine-readable code says: number and code. */
    public record Printed(
            String cardNo,
            String community,
            String mode,
            String agreementNo,
            String helpers,
            List<String> contents,
            String when,
            String place,
            String until,
            String issuedOn,
            String scan) {

        static Printed of(CardView card, AgreementText text, String community, String code) {
            return new Printed(
                    card.cardNo(),
                    community,
                    card.mode() == Mode.ONE_TO_ONE ? "一助一" : "多助一",
                    card.agreementNo(),
                    names(card.volunteers()),
                    text.contentsOrNone().stream().map(Printed::told).toList(),
                    when(Objects.requireNonNull(text.schedule())),
                    shortened(text.place(), TWO_LINES),
                    card.toOn() == null ? "—" : DAY.format(card.toOn()),
                    DAY.format(card.issuedAt()),
                    card.cardNo() + ' ' + code);
        }

        private static String names(List<String> all) {
            String first = String.join("、", all.subList(0, Math.min(all.size(), MOST_NAMES)));
            return all.size() <= MOST_NAMES ? first : first + " 等 " + all.size() + " 人";
        }

        private static String told(ServiceContent content) {
            String category = ServiceCategory.find(content.categoryCode())
                    .map(ServiceCategory::chinese)
                    .orElse(content.categoryCode());
            return shortened(category + "：" + content.description(), ONE_LINE);
        }

        private static String when(Schedule schedule) {
            List<java.time.LocalDate> days = schedule.recurrence().days();
            return DAY.format(days.getFirst()) + "起共 " + days.size() + " 次，每次 " + schedule.at() + " 开始，"
                    + schedule.durationMinutes() + " 分钟";
        }
    }
}
