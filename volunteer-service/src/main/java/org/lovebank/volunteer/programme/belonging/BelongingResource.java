package org.lovebank.volunteer.programme.belonging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.term.Ending;

@Path("/api/v1/programmes/{id}/belongings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes", description = "Programmes 服务工程")
class BelongingResource {

    private final KeepBelongings keepBelongings;
    private final CurrentCaller caller;

    BelongingResource(KeepBelongings keepBelongings, CurrentCaller caller) {
        this.keepBelongings = keepBelongings;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Let something belong 纳入工程",
            description =
                    "An organisation, station, team or brand of your area, perhaps under a pillar. 将辖区内的组织、站点、队伍或品牌纳入工程，可归入某一支柱。")
    public Response begin(@PathParam("id") UUID id, @Valid @NotNull NewBelonging wanted) {
        return tagged(Response.Status.CREATED, keepBelongings.begin(caller.get(), id, wanted));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "What belongs to a programme 查询工程构成", description = "Past, present and planned. 含历史、当前与计划中。")
    public Page<BelongingView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return keepBelongings.of(id, paging);
    }

    @POST
    @Path("/{belongingId}/ending")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "End a belonging 移出工程",
            description = "On a last day, today if none is named; needs If-Match. 指定最后一日，默认今天，须带 If-Match。")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("belongingId") UUID belongingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Ending ending) {
        return tagged(Response.Status.OK, keepBelongings.end(caller.get(), id, belongingId, ifMatch, ending));
    }

    private static Response tagged(Response.Status status, BelongingView belonging) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(belonging.version()).tag())
                .entity(belonging)
                .build();
    }

    /** What is to belong, and under which pillar. */
    record NewBelonging(
            @NotNull BelongingKind kind,
            @NotNull UUID subjectId,
            @Size(max = 30) @Nullable String pillar,
            @Nullable LocalDate fromOn) {}
}
