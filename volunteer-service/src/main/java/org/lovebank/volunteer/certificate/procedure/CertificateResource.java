package org.lovebank.volunteer.certificate.procedure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.certificate.CertificateState;
import org.lovebank.volunteer.certificate.CertificateView;
import org.lovebank.volunteer.certificate.VoidCause;
import org.lovebank.volunteer.code.Filter;

@Path("/api/v1/certificates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates", description = "Certificates of service records 志愿服务记录证明")
class CertificateResource {

    private final AskForCertificate askForCertificate;
    private final HandleCertificate handleCertificate;
    private final IssueCertificate issueCertificate;
    private final VoidCertificate voidCertificate;
    private final ListCertificates listCertificates;
    private final CurrentCaller caller;

    CertificateResource(
            AskForCertificate askForCertificate,
            HandleCertificate handleCertificate,
            IssueCertificate issueCertificate,
            VoidCertificate voidCertificate,
            ListCertificates listCertificates,
            CurrentCaller caller) {
        this.askForCertificate = askForCertificate;
        this.handleCertificate = handleCertificate;
        this.issueCertificate = issueCertificate;
        this.voidCertificate = voidCertificate;
        this.listCertificates = listCertificates;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Ask for a certificate 申请志愿服务记录证明",
            description = "Oneself, or staff for a volunteer; free. The issuer is registered and recorded the service."
                    + " 本人申请或人员代办，不收费；出具单位须依法登记且为记录单位。")
    public Response ask(@Valid @NotNull NewCertificate wanted) {
        CertificateView certificate = askForCertificate.by(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/certificates/" + certificate.id()))
                .entity(certificate)
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List certificates 查询证明",
            description = "Of a volunteer, by default one's own; with areaPath the register of an area, to its staff."
                    + " 本人或某志愿者的证明；带 areaPath 时为辖区登记台账。")
    public Page<CertificateView> list(
            @QueryParam("volunteerId") @Nullable String volunteerId,
            @QueryParam("areaPath") @Nullable String areaPath,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        if (areaPath != null) {
            return listCertificates.in(
                    caller.get(), areaPath, Filter.code("state", state, CertificateState.values()), paging);
        }
        UUID whose = Filter.id("volunteerId", volunteerId).orElse(caller.get().id());
        return listCertificates.of(caller.get(), whose, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "Show a certificate 查看证明", description = "To its holder and staff of the area. 本人与辖区人员可见。")
    public CertificateView one(@PathParam("id") UUID id) {
        return listCertificates.one(caller.get(), id);
    }

    @POST
    @Path("/{id}/acceptance")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Accept a request 受理申请", description = "By a handler, not the holder. 由经办人受理，本人不得办理。")
    public Response accept(@PathParam("id") UUID id) {
        return Response.ok(handleCertificate.acceptedBy(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/declination")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Decline a request 不予出具", description = "With the reason. 须说明理由。")
    public Response decline(@PathParam("id") UUID id, @Valid @NotNull Reason reason) {
        return Response.ok(handleCertificate.declinedBy(
                        caller.get(), id, reason.reason().strip()))
                .build();
    }

    @POST
    @Path("/{id}/issue")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Issue a certificate 出具证明",
            description = "By who is in charge, not the handler: final records, numbered, signed and posted; valid when"
                    + " its notice is over. 由负责人出具（与经办人不同），编号、签名并公示，期满生效。")
    public Response issue(@PathParam("id") UUID id, @Valid @NotNull Signers signers) {
        return Response.ok(issueCertificate.by(caller.get(), id, signers)).build();
    }

    @POST
    @Path("/{id}/voiding")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Propose to void a certificate 提议作废", description = "The first of two people. 两人之第一人。")
    public Response proposeVoid(@PathParam("id") UUID id, @Valid @NotNull Voiding voiding) {
        return Response.ok(voidCertificate.proposedBy(
                        caller.get(), id, voiding.cause(), voiding.reason().strip()))
                .build();
    }

    @POST
    @Path("/{id}/voiding-approval")
    @Once
    @RolesAllowed({Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(summary = "Void a certificate 批准作废", description = "The second of two people. 两人之第二人。")
    public Response approveVoid(@PathParam("id") UUID id) {
        return Response.ok(voidCertificate.approvedBy(caller.get(), id)).build();
    }

    /** Why not. */
    record Reason(@NotBlank @Size(max = 300) String reason) {}

    /** Why it must not hold. */
    record Voiding(
            @NotNull VoidCause cause,
            @NotBlank @Size(max = 300) String reason) {}
}
