package org.lovebank.task.wall.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.page.Paging;
import org.lovebank.http.screen.PageAnswer;
import org.lovebank.http.screen.Words;
import org.lovebank.problem.ProblemResponses;
import org.lovebank.problem.Refused;
import org.lovebank.task.screen.RefusalPage;
import org.lovebank.task.screen.Screen;
import org.lovebank.task.wall.page.ShowWall.ShownWall;

/** The wall as a page: rendered here, kept fresh by a small script, whole without it. */
@Path("/api/v1/wishes/wall/page")
@Tag(name = "Wishes 微心愿")
@PermitAll
class WallPageResource {

    private static final String ADDRESS = "/api/v1/wishes/wall/page";
    /** What a screen in a hall holds without rolling. */
    private static final int ON_A_SCREEN = 8;

    private final ShowWall showWall;
    private final Screen screen;
    private final RefusalPage refusalPage;
    private final ProblemResponses problems;
    private final CurrentCaller caller;

    WallPageResource(
            ShowWall showWall,
            Screen screen,
            RefusalPage refusalPage,
            ProblemResponses problems,
            CurrentCaller caller) {
        this.showWall = showWall;
        this.screen = screen;
        this.refusalPage = refusalPage;
        this.problems = problems;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "The wish wall as a page",
            description = "HTML: open wishes, those that somebody is coming for, and those that came true lately; it"
                    + " follows the stream of the wall by itself, and with hall=true turns its pages."
                    + " 心愿墙页面：手机与大屏，自动更新；hall=true 时自动翻页，可暂停。")
    public Response page(
            @QueryParam("area") @DefaultValue("cn") String area,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("hall") @DefaultValue("false") boolean hall,
            @BeanParam Paging paging,
            @Context HttpHeaders headers,
            @Context Request request) {
        // Whoever shows a token shows one that holds, here too.
        caller.orNobody();
        Words words = Words.asked(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Integer limit = paging.limit;
        if (hall && limit == null) {
            paging.limit = ON_A_SCREEN;
        }
        ShownWall wall = showWall.of(area, paging);
        WallLinks links = new WallLinks(wall.area(), lang, hall, limit);
        List<NoteCard> cards = wall.notes().stream()
                .map(note -> NoteCard.of(note, words, wall.now()))
                .toList();
        String page = Templates.wall(
                        screen.style(),
                        screen.mark(),
                        words,
                        wall.placeName(),
                        links,
                        cards,
                        wall.next() == null ? "" : links.older(wall.next()),
                        paging.cursor != null)
                .render();
        return PageAnswer.of(page, words.language(), screen.headers(), "no-cache", request);
    }

    @GET
    @Path("/script.js")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(hidden = true)
    public Response script() {
        caller.orNobody();
        return Response.ok(screen.script())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Whoever looks reads it on a page; a program gets its problem. */
    @ServerExceptionMapper
    public Response refused(Refused refused, HttpHeaders headers, UriInfo asked) {
        if (!PageAnswer.wantedBy(headers)) {
            return problems.of(refused.refusal());
        }
        Words words = Words.asked(
                asked.getQueryParameters().getFirst("lang"), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String page = refusalPage.of(refused.refusal(), words, ADDRESS);
        return PageAnswer.refusing(refused.refusal().kind().status(), page, words.language(), screen.headers());
    }

    /** Made by the template engine out of templates/WallPageResource. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance wall(
                RawString style,
                String mark,
                Words words,
                String place,
                WallLinks links,
                List<NoteCard> cards,
                String older,
                boolean further);
    }
}
