package org.lovebank.volunteer.beneficiary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.volunteer.code.CodeView;

@Path("/api/v1/beneficiary-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes", description = "Codes with their words 代码表")
class GroupResource {

    @GET
    @RolesAllowed("**")
    @Operation(summary = "Groups to be helped 服务对象类别", description = "As the five documents name them. 按五份文件所列。")
    public Groups list() {
        return new Groups(CodeView.of(BeneficiaryGroup.values()));
    }

    /** All groups. */
    record Groups(List<CodeView> items) {}
}
