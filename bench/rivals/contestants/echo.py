"""Bare aiortc: what comes in goes out. No turns, no engines; what it takes, everything built on aiortc takes."""

import asyncio

from aiohttp import web
from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import MediaStreamTrack

from bench.rivals.contestants.start import announce, loopback_socket, media_on_loopback_only, order


async def offer(request: web.Request) -> web.Response:
    asked = await request.json()
    connection = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    request.app["connections"].add(connection)

    @connection.on("track")
    def echo(track: MediaStreamTrack) -> None:
        connection.addTrack(track)

    @connection.on("connectionstatechange")
    async def forget() -> None:
        if connection.connectionState in ("failed", "closed"):
            await connection.close()
            request.app["connections"].discard(connection)

    await connection.setRemoteDescription(RTCSessionDescription(asked["sdp"], asked["type"]))
    await connection.setLocalDescription(await connection.createAnswer())
    return web.json_response({"sdp": connection.localDescription.sdp, "type": connection.localDescription.type})


async def serve() -> None:
    app = web.Application()
    app["connections"] = set()
    app.router.add_post("/offer", offer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    listening = loopback_socket()
    await web.SockSite(runner, listening).start()
    announce(listening, ("aiohttp",))
    await asyncio.Event().wait()


if __name__ == "__main__":
    order()
    media_on_loopback_only()
    asyncio.run(serve())
