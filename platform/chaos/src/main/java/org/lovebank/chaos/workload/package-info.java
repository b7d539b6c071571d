/** People who live on the street. */
@NullMarked
package org.lovebank.chaos.workload;

import org.jspecify.annotations.NullMarked;
