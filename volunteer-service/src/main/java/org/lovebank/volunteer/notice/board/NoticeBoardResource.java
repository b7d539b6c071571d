package org.lovebank.volunteer.notice.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Paging;
import org.lovebank.http.screen.Screen;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.NoticeView;
import org.lovebank.volunteer.notice.board.PrintNotice.Row;

/** The notice board as a page for a phone and for the screen in the hall; whoever looks sees what everybody may. */
@Path("/api/v1/notices/board")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "notices", description = "Public notices 公示")
class NoticeBoardResource {

    private final ReadNotices readNotices;
    private final KnownAreas areas;
    private final Screen screen;

    NoticeBoardResource(ReadNotices readNotices, KnownAreas areas, Screen screen) {
        this.readNotices = readNotices;
        this.areas = areas;
        this.screen = screen;
    }

    @GET
    @PermitAll
    @Operation(summary = "The notice board as a page 公示栏页面", description = "HTML, the newest hundred. 最新一百条。")
    public Response board(@QueryParam("areaPath") @DefaultValue("cn") String areaPath) {
        List<Card> cards = readNotices.in(Caller.NOBODY, areaPath, Optional.empty(), most()).items().stream()
                .map(notice -> Card.of(notice, false))
                .toList();
        return page(Templates.board(screen.style(), areas.described(areaPath).name(), cards));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "A notice as a page 公示页面", description = "HTML, its first hundred lines. 前一百行。")
    public Response one(@PathParam("id") UUID id) {
        NoticeView.WithLines read = readNotices.one(Caller.NOBODY, id, most());
        NoticeKind kind = NoticeKind.valueOf(read.notice().kind());
        return page(Templates.notice(
                screen.style(),
                Card.of(read.notice(), read.lines().next() != null),
                read.lines().items().stream().map(line -> Row.of(line, kind)).toList()));
    }

    private Response page(TemplateInstance page) {
        return screen.answer(page.render());
    }

    private static Paging most() {
        Paging paging = new Paging();
        paging.limit = Paging.MAX_LIMIT;
        return paging;
    }

    /** Made by the template engine out of templates/NoticeBoardResource. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance board(String style, String place, List<Card> cards);

        static native TemplateInstance notice(String style, Card card, List<Row> rows);
    }

    /** A notice as a page shows it. */
    public record Card(
            String id,
            String title,
            String body,
            String chinese,
            String english,
            String until,
            String column,
            String rule,
            boolean more) {

        static Card of(NoticeView notice, boolean more) {
            return new Card(
                    notice.id().toString(),
                    notice.title(),
                    notice.body(),
                    notice.kindChinese(),
                    notice.kindEnglish(),
                    PrintNotice.day(notice.until()),
                    PrintNotice.column(NoticeKind.valueOf(notice.kind())),
                    notice.rule(),
                    more);
        }
    }
}
