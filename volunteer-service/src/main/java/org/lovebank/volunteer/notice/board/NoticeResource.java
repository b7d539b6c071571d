package org.lovebank.volunteer.notice.board;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.notice.NoticeBasis;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.NoticeView;
import org.lovebank.volunteer.notice.PublishNotice;

@Path("/api/v1/notices")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "Public notices 公示")
class NoticeResource {

    private final PostNotice postNotice;
    private final ReadNotices readNotices;
    private final TakeDownNotice takeDownNotice;
    private final PrintNotice printNotice;
    private final CurrentCaller caller;

    NoticeResource(
            PostNotice postNotice,
            ReadNotices readNotices,
            TakeDownNotice takeDownNotice,
            PrintNotice printNotice,
            CurrentCaller caller) {
        this.postNotice = postNotice;
        this.readNotices = readNotices;
        this.takeDownNotice = takeDownNotice;
        this.printNotice = printNotice;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Post a notice 发布公示",
            description = "For as long as the policy says; whoever it names needs a rule or a consent."
                    + " 公示期由规则确定；载明姓名须有规则依据或本人同意。")
    public Response post(@Valid @NotNull Posting wanted) {
        PublishNotice.Posted posted = postNotice.by(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/notices/" + posted.noticeId()))
                .entity(posted)
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List a place's notices 查询公示",
            description = "Newest first, without a token too; staff of the place sees what is over and taken down."
                    + " 最新在前，无需登录；辖区人员可见已结束与已撤下的公示。")
    public Page<NoticeView> list(
            @QueryParam("areaPath") @DefaultValue("cn") String areaPath,
            @QueryParam("kind") @Nullable String kind,
            @BeanParam Paging paging) {
        return readNotices.in(caller.orNobody(), areaPath, Filter.code("kind", kind, NoticeKind.values()), paging);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Show a notice with its lines 查看公示",
            description = "Names masked; the cursor turns the lines. 姓名脱敏，按页显示明细，无需登录。")
    public NoticeView.WithLines one(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return readNotices.one(caller.orNobody(), id, paging);
    }

    @GET
    @Path("/{id}/paper")
    @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
    @RolesAllowed("**")
    @Operation(summary = "Print a notice 打印公示", description = "PDF for the board at the door. 供张贴的 PDF。")
    public Response paper(@PathParam("id") UUID id) {
        return Response.ok(printNotice.of(caller.get(), id), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"notice-" + id + ".pdf\"")
                .build();
    }

    @POST
    @Path("/{id}/taking-down")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Take a notice down 撤下公示",
            description = "At once and whole, with the reason; what it was about has not passed. 立即整体撤下并说明理由。")
    public Response takeDown(@PathParam("id") UUID id, @Valid @NotNull Cause cause) {
        return Response.ok(takeDownNotice.by(caller.get(), id, cause.reason().strip()))
                .build();
    }

    /** A notice as staff posts it; {@code basis} may be absent when it names nobody. */
    record Posting(
            @NotNull NoticeKind kind,
            @NotBlank @Size(max = 330) String areaPath,
            @NotBlank @Size(max = 100) String title,
            @NotNull @Size(max = 2000) String body,
            @Nullable NoticeBasis basis,
            @NotNull @Size(max = 500) List<@NotNull @Valid Line> lines) {

        /** One line: a person, or words alone. */
        record Line(
                @Nullable UUID personId,
                @PositiveOrZero @Nullable Long amount,
                @NotNull @Size(max = 200) String words) {}
    }

    /** Why it is taken down. */
    record Cause(@NotBlank @Size(max = 300) String reason) {}
}
