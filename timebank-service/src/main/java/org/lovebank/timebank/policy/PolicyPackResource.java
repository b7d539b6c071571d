package org.lovebank.timebank.policy;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/policy-packs")
@Tag(name = "Policy packs 政策包")
class PolicyPackResource {

    private static final String LIST = "policy-packs";

    private final Policies policies;
    private final Cursors cursors;

    PolicyPackResource(Policies policies, Cursors cursors) {
        this.policies = policies;
        this.cursors = cursors;
    }

    @GET
    @Path("/{version: [0-9]{1,9}}")
    @Authenticated
    @Operation(summary = "Show a policy version 政策版本详情", description = "The one that a transfer names. 交易所载的版本。")
    public PolicyPackView show(@PathParam("version") int version) {
        return policies.one(version);
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List policy versions 政策版本",
            description = "Every version with its numbers, its first day and its source. 每个版本的参数、生效日与出处。")
    public Page<PolicyPackView> list(@BeanParam Paging paging) {
        int after = cursors.position(paging, LIST)
                .map(position -> Integer.valueOf(position.getFirst()))
                .orElse(0);
        List<PolicyPackView> packs = policies.after(after, paging.size() + 1);
        return cursors.page(packs, paging, LIST, pack -> List.of(Integer.toString(pack.version())));
    }
}
