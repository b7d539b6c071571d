/** The Helm charts in {@code deploy/helm}: rendered by Helm, held against Kubernetes' own schemas and the suite's rules. */
@NullMarked
package org.lovebank.chart;

import org.jspecify.annotations.NullMarked;
