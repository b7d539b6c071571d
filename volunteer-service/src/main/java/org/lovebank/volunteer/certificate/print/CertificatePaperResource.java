package org.lovebank.volunteer.certificate.print;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;

@Path("/api/v1/certificates/{id}/paper")
@Tag(name = "certificates", description = "Certificates of service records 志愿服务记录证明")
class CertificatePaperResource {

    private final PrintCertificate printCertificate;
    private final CurrentCaller caller;

    CertificatePaperResource(PrintCertificate printCertificate, CurrentCaller caller) {
        this.printCertificate = printCertificate;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
    @RolesAllowed("**")
    @Operation(
            summary = "Print a certificate 打印证明",
            description = "PDF with QR code, while it is valid; to its holder and staff of the area, and noted."
                    + " 有效期间可打印，含二维码；限本人与辖区人员，留痕。")
    public Response paper(@PathParam("id") UUID id) {
        return Response.ok(printCertificate.of(caller.get(), id), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"certificate.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
