/** Service fairs 志愿服务大集: stalls, each one partner's service in one room. Knows activities of the kind FAIR and venues. */
@NullMarked
package org.lovebank.task.fair;

import org.jspecify.annotations.NullMarked;
