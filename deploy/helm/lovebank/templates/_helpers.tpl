{{- define "lovebank.labels" -}}
app.kubernetes.io/part-of: lovebank
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{ include "lovebank.selector" . }}
{{- end -}}

{{- define "lovebank.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/name: {{ .name }}
{{- end -}}

{{- define "lovebank.fullname" -}}
{{ printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{/* A house's own settings over those of all. */}}
{{- define "lovebank.house" -}}
{{ toYaml (mustMergeOverwrite (deepCopy .root.Values.defaults) (index .root.Values.houses .name)) }}
{{- end -}}

{{- define "lovebank.image" -}}
{{- $image := printf "%s:%s" .image (default .root.Chart.AppVersion .root.Values.image.tag) -}}
{{- if .root.Values.image.registry -}}{{ .root.Values.image.registry }}/{{- end -}}{{ $image }}
{{- end -}}

{{/* The restricted pod security standard, and a read-only root. */}}
{{- define "lovebank.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .user }}
runAsGroup: {{ .user }}
fsGroup: {{ .user }}
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "lovebank.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities: {drop: [ALL]}
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "lovebank.jdbc" -}}
{{ printf "jdbc:postgresql://%s:%v/%s%s" .root.Values.database.host .root.Values.database.port .name .root.Values.database.options }}
{{- end -}}

{{/* Which houses a house asks for what Kafka does not have: those to whose events it listens. */}}
{{- define "lovebank.sources" -}}
gateway: [volunteer, timebank, task]
volunteer: [timebank, task]
timebank: [volunteer, task]
task: [volunteer, timebank]
{{- end -}}
