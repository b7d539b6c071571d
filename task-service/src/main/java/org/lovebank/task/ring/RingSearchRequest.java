package org.lovebank.task.ring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which community rings are looked for. */
@Schema(name = "RingSearchRequest")
record RingSearchRequest(
        @NotNull @Size(max = 200) @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}(\\.[a-z0-9][a-z0-9-]{0,39}){0,7}")
        @Schema(examples = "cn.xigu.fulilu.jiequ22")
        String communityPath) {}
