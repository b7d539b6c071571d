package org.lovebank.volunteer.creditreport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1/volunteers/{id}/credit-report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "volunteers", description = "Volunteer files 志愿者档案")
class CreditReportResource {

    private final ComposeCreditReport composeCreditReport;
    private final CurrentCaller caller;

    CreditReportResource(ComposeCreditReport composeCreditReport, CurrentCaller caller) {
        this.composeCreditReport = composeCreditReport;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PARTNER_CLIENT, Roles.VOLUNTEER})
    @Operation(
            summary = "A credit report 志愿服务信用信息",
            description =
                    "Stars, minutes and honours without a name, while the consent PARTNER_SHARING stands; a client needs the scope volunteers:credit; logged. 须本人同意对外提供，接入方须有 volunteers:credit，查询留痕。")
    public CreditReportView one(@PathParam("id") UUID id) {
        return composeCreditReport.by(caller.get(), id);
    }
}
