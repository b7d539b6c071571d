package org.lovebank.volunteer.notice.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.paper.Paper;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.NoticeRefusal.NoticeTooLongToPrint;
import org.lovebank.volunteer.notice.NoticeView;

/** A notice as a paper for the board at the door. */
@ApplicationScoped
class PrintNotice {

    private static final int MOST_LINES = 3000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Time.DAYS);

    private final ReadNotices readNotices;
    private final KnownAreas areas;
    private final Paper paper;

    PrintNotice(ReadNotices readNotices, KnownAreas areas, Paper paper) {
        this.readNotices = readNotices;
        this.areas = areas;
        this.paper = paper;
    }

    @Transactional
    public byte[] of(Caller caller, UUID id) {
        Paging paging = new Paging();
        paging.limit = Paging.MAX_LIMIT;
        NoticeView.WithLines first = readNotices.one(caller, id, paging);
        List<NoticeView.Line> lines = new ArrayList<>(first.lines().items());
        for (Page<NoticeView.Line> page = first.lines(); page.next() != null; ) {
            paging.cursor = page.next();
            page = readNotices.one(caller, id, paging).lines();
            lines.addAll(page.items());
            if (lines.size() > MOST_LINES) {
                throw new Refused(new NoticeTooLongToPrint(MOST_LINES));
            }
        }
        NoticeView notice = first.notice();
        NoticeKind kind = NoticeKind.valueOf(notice.kind());
        List<Row> rows = lines.stream()
                .filter(line -> line.state().equals("SHOWN"))
                .map(line -> Row.of(line, kind))
                .toList();
        return paper.print(Templates.notice(
                        notice,
                        areas.described(notice.areaPath()).name(),
                        day(notice.publishedAt()),
                        day(notice.until()),
                        column(kind),
                        rows.stream().anyMatch(row -> !row.words().isBlank()),
                        rows)
                .render());
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    /** What the amount counts; empty when the kind counts nothing. */
    static String column(NoticeKind kind) {
        return switch (kind) {
            case HOURS, ASSESSMENT -> "服务时长";
            case STAR -> "星级";
            case REDEMPTION -> "兑换积分";
            case AWARD, HONOUR, CERTIFICATE, GENERAL -> "";
        };
    }

    /** Made by the template engine out of templates/PrintNotice. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance notice(
                NoticeView notice,
                String community,
                String from,
                String until,
                String column,
                boolean told,
                List<Row> rows);
    }

    /** A line as it is printed. */
    public record Row(int number, String name, String amount, String words) {

        static Row of(NoticeView.Line line, NoticeKind kind) {
            return new Row(line.position(), line.name(), amount(line.amount(), kind), line.words());
        }

        private static String amount(@Nullable Long amount, NoticeKind kind) {
            if (amount == null) {
                return "";
            }
            return switch (kind) {
                case HOURS, ASSESSMENT -> amount / 60 + " 小时 " + amount % 60 + " 分";
                case STAR -> amount + " 星";
                case REDEMPTION -> amount + " 分";
                case AWARD, HONOUR, CERTIFICATE, GENERAL -> Long.toString(amount);
            };
        }
    }
}
