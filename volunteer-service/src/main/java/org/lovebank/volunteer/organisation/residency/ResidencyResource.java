package org.lovebank.volunteer.organisation.residency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.term.Ending;

@Path("/api/v1/organisations/{id}/residencies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Organisations 组织")
class ResidencyResource {

    private final KeepResidencies keepResidencies;
    private final CurrentCaller caller;

    ResidencyResource(KeepResidencies keepResidencies, CurrentCaller caller) {
        this.keepResidencies = keepResidencies;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Let a partner move in 组织入驻",
            description =
                    "Into a community within your area, with the rooms it uses; once at a time. 须在所辖社区内，同一社区同一时期只可入驻一次。")
    public Response begin(@PathParam("id") UUID id, @Valid @NotNull NewResidency wanted) {
        return tagged(Response.Status.CREATED, keepResidencies.begin(caller.get(), id, wanted));
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Where a partner is at home 查询组织入驻", description = "Past, present and planned. 含历史、当前与计划中。")
    public Page<ResidencyView> of(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return keepResidencies.of(id, paging);
    }

    @POST
    @Path("/{residencyId}/ending")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "End a residency 结束入驻",
            description = "On a last day, today if none is named; needs If-Match. 指定最后一日，默认今天，须带 If-Match。")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("residencyId") UUID residencyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Ending ending) {
        return tagged(Response.Status.OK, keepResidencies.end(caller.get(), id, residencyId, ifMatch, ending));
    }

    private static Response tagged(Response.Status status, ResidencyView residency) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(residency.version()).tag())
                .entity(residency)
                .build();
    }

    /** A partner that moves in; {@code venueId} is the place's id where venues are kept. */
    record NewResidency(
            @NotBlank @Size(max = 330) String areaPath,
            @Nullable UUID venueId,
            @Size(max = 30) @Nullable List<@NotBlank @Size(max = 60) String> rooms,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}
}
