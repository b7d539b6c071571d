{{- define "lovebank-data.labels" -}}
app.kubernetes.io/name: lovebank-data
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "lovebank-data.storage" -}}
size: {{ .size }}
{{- with .class }}
storageClass: {{ . }}
{{- end }}
{{- end -}}
