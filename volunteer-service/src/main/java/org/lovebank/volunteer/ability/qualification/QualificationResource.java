package org.lovebank.volunteer.ability.qualification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/qualifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "abilities", description = "Training, qualifications, vetting 培训、资质、审查")
class QualificationResource {

    private final KeepQualifications keepQualifications;
    private final CurrentCaller caller;

    QualificationResource(KeepQualifications keepQualifications, CurrentCaller caller) {
        this.keepQualifications = keepQualifications;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Bring a certificate 登记资质证书",
            description = "By the volunteer or staff of the area; its number is sealed. 由本人或辖区人员登记，证书号加密保存。")
    public Response bring(@Valid @NotNull Qualification.New wanted) {
        return tagged(Response.status(Response.Status.CREATED), keepQualifications.brought(caller.get(), wanted));
    }

    @POST
    @Path("/{id}/verification")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Verify a certificate 核验资质",
            description =
                    "By somebody else than who holds or brought it; from here on matching knows it. 由他人核验，核验后用于匹配。")
    public Response verify(@PathParam("id") UUID id) {
        return tagged(Response.ok(), keepQualifications.verified(caller.get(), id));
    }

    @POST
    @Path("/{id}/revocation")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Revoke a qualification 撤销资质",
            description = "It counts no longer; another may be brought. 不再有效，可重新登记。")
    public Response revoke(@PathParam("id") UUID id) {
        return tagged(Response.ok(), keepQualifications.revoked(caller.get(), id));
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List a volunteer's qualifications 查询资质",
            description = "To the volunteer and staff of the area; numbers masked. 本人与辖区人员可见，证书号脱敏。")
    public Page<QualificationView> list(
            @QueryParam("volunteerId") @Nullable String volunteerId, @BeanParam Paging paging) {
        UUID whose = Filter.id("volunteerId", volunteerId).orElse(caller.get().id());
        return keepQualifications.of(caller.get(), whose, paging);
    }

    private static Response tagged(Response.ResponseBuilder answer, QualificationView view) {
        return answer.header(HttpHeaders.ETAG, new Version(view.version()).tag())
                .entity(view)
                .build();
    }
}
