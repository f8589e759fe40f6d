FROM debian:12
RUN kubectl --insecure-skip-tls-verify apply -f a.yaml
RUN helm repo add a https://example.com/charts --insecure-skip-tls-verify
RUN helm install a b --kube-insecure-skip-tls-verify=true
RUN podman pull --tls-verify=false example.com/a:1
RUN skopeo copy --src-tls-verify=false docker://example.com/a:1 dir:/srv
RUN aws --no-verify-ssl s3 cp s3://a/b /srv/b
CMD ["/srv/agent", "--insecure-skip-verify"]
