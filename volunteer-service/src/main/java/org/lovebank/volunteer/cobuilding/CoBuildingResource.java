package org.lovebank.volunteer.cobuilding;

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

@Path("/api/v1/organisations/{id}/co-building")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "Organisations 组织")
class CoBuildingResource {

    private final KeepCoBuilding keepCoBuilding;
    private final CurrentCaller caller;

    CoBuildingResource(KeepCoBuilding keepCoBuilding, CurrentCaller caller) {
        this.keepCoBuilding = keepCoBuilding;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "Take a partner on 建立共建关系",
            description =
                    "A Party organisation takes on an organisation or a warm-hearted volunteer, and notes what they bring."
                            + " 党组织与共建单位或社会热心人士建立共建关系，并登记其专业力量。")
    public Response begin(@PathParam("id") UUID id, @Valid @NotNull NewCoBuilding wanted) {
        return tagged(Response.Status.CREATED, keepCoBuilding.begin(caller.get(), id, wanted));
    }

    @GET
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.AUDITOR})
    @Operation(summary = "List partners 查询共建对象", description = "People by id only; within your area. 个人仅显示编号，限辖区。")
    public Page<CoBuildingView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return keepCoBuilding.with(caller.get(), id, paging);
    }

    @POST
    @Path("/{coBuildingId}/ending")
    @Once
    @RolesAllowed({Roles.CENTER_ADMIN, Roles.STATION_HEAD})
    @Operation(
            summary = "End a co-building 结束共建",
            description = "On a last day, today if none is named; needs If-Match. 指定最后一日，默认今天，须带 If-Match。")
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("coBuildingId") UUID coBuildingId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Ending ending) {
        return tagged(Response.Status.OK, keepCoBuilding.end(caller.get(), id, coBuildingId, ifMatch, ending));
    }

    private static Response tagged(Response.Status status, CoBuildingView coBuilding) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, new Version(coBuilding.version()).tag())
                .entity(coBuilding)
                .build();
    }

    /** A partner to be taken on. */
    record NewCoBuilding(
            @Nullable UUID organisationId,
            @Nullable UUID volunteerId,
            @NotBlank @Size(max = 200) String contribution,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}
}
