FROM google/golang AS one
FROM google/nodejs-runtime AS two
FROM k8s.gcr.io/kube-proxy-amd64:v1.11.4 AS three
FROM gcr.io/google_containers/etcd:2.0.9
